package org.xiandao.programme;

import java.util.List;
import org.xiandao.rules.load.PackFiles;

/** Where the offered packs come from: the folder {@code programmes} of the installation. */
public record PackFolder(List<PackFiles> packs) {}
