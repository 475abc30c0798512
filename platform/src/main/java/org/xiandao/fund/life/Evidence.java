package org.xiandao.fund.life;

import java.util.Optional;

/** What an entry rests on: a document by its number, and its file where one was handed in. */
public record Evidence(String document, Optional<File> file) {

    public record File(String sha256, String name, long size) {}
}
