package org.xiandao.people;

/** 申报, 经办, 评审秘书, 负责人, 评审专家, 系统管理员. */
public enum Duty {
    APPLICANT,
    HANDLER,
    SECRETARY,
    DECIDER,
    EXPERT,
    ADMINISTRATOR
}
