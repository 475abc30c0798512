package org.xiandao.application;

import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;

/** What lists sort by, coarser than the stage. */
public enum CaseStatus {
    DRAFT,
    RUNNING,
    TRIAL,
    ENDED;

    public static CaseStatus of(CaseState state, Edition edition) {
        if (state.ended()) return ENDED;
        var kind = edition.stage(state.stage()).kind();
        if (kind == Kind.DRAFTING) return DRAFT;
        return kind == Kind.TRIAL || kind == Kind.CLOSING ? TRIAL : RUNNING;
    }
}
