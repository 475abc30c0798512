package org.xiandao.app.pages.desk;

import java.util.List;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TaskView;

/** What waits, what moved, and where to begin something new. */
public record DeskView(List<TaskView> tasks, TableView moved, EmptyView nothing, List<Link> shortcuts) {}
