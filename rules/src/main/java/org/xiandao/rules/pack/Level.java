package org.xiandao.rules.pack;

/** Levels of area that an applicant or an office belongs to, the widest first. */
public enum Level {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    PARK
}
