package org.xiandao.app.pages.office;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TaskView.Urgency;

/** The cases of a call by the stage where each is, and their ranking where the programme scores. */
public record BoardView(List<Lane> lanes, Optional<TableView> ranking) {

    /** @param together where the lane's cases are decided in one step, if they are */
    public record Lane(String title, List<Card> cards, Optional<Link> together) {}

    public record Card(String title, String href, String applicant, String due, Urgency urgency, String score) {}
}
