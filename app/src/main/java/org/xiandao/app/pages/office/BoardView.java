package org.xiandao.app.pages.office;

import java.util.List;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TaskView.Urgency;

/** The cases of a call by the stage where each is, and their ranking. */
public record BoardView(List<Lane> lanes, TableView ranking) {

    public record Lane(String title, List<Card> cards) {}

    public record Card(String title, String href, String applicant, String due, Urgency urgency, String score) {}
}
