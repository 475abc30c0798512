package org.xiandao.app.pages.monitoring;

import org.xiandao.app.view.TableView;

/** The figures of a picture as a table, and where picture and figures can be had as files. */
public record PictureView(String title, TableView table, String svg, String csv) {}
