package org.xiandao.clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ReminderSettings.class, MailSettings.class})
class ClockConfiguration {}
