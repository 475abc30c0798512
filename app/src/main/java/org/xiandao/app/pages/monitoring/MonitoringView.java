package org.xiandao.app.pages.monitoring;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.BoundaryView;
import org.xiandao.app.view.CourseView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.SharesView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TileMapView;

/**
 * Where an area stands.
 *
 * @param day and {@code since} as the columns name them
 * @param boundary empty where nobody brought a map
 * @param map empty where there is nothing below; so is {@code course} where too little is known
 */
public record MonitoringView(
        FilterView filters,
        List<Link> above,
        List<Link> doors,
        String day,
        String since,
        List<SideView> sides,
        Optional<BoundaryView> boundary,
        Optional<TileMapView> map,
        PictureView mapped,
        Optional<CourseView> course,
        PictureView coursed,
        SharesView proof,
        PictureView proven,
        TableView news,
        TableView latest,
        Link allNews,
        TableView late) {}
