/** The catalogue of products (产品目录) and service vouchers (服务券): applied for, granted, redeemed in parts, settled. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "people", "application", "bar", "clock"})
package org.xiandao.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
