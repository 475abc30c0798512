package org.xiandao.app.pages.ledger;

import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;

/** The records behind one value; where there is none, why, and where to go on. */
public record BehindView(TableView table, EmptyView empty, PagerView pager) {}
