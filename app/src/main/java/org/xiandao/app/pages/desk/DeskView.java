package org.xiandao.app.pages.desk;

import java.util.List;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TaskView;

/** @param shortcuts what this visitor's duties let them start */
public record DeskView(List<TaskView> tasks, List<Link> shortcuts, TableView recent) {}
