package org.xiandao.publication.life;

public enum Kind {
    /** 白皮书: told of a period that is over. */
    WHITE_PAPER,
    /** 典型案例集: cases that an office has chosen. */
    CASE_COLLECTION
}
