package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/**
 * The form by which somebody speaks of a record.
 *
 * @param seen the number of the version that the page shows, posted along; 0 for a new record
 * @param alike what the page tells of records that may be the same, posted along; empty where there is none
 * @param said the day, the reason, the source: what belongs to the statement and not to the record
 * @param differences what another wrote meanwhile beside what was typed
 * @param back where nothing happens
 */
public record StatementForm(
        String action,
        int seen,
        String alike,
        List<Problem> problems,
        Optional<TableView> differences,
        List<FieldView> fields,
        List<FieldView> said,
        String button,
        String back) {}
