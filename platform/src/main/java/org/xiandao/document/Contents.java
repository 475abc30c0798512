package org.xiandao.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case's document is made of.
 *
 * @param answers by answer path: {@code field}, {@code field.part}, {@code section[2].field}
 * @param attachments in the order that the applicant gave them
 * @param names what codes stand for, such as those of areas
 * @param receipt empty while the case is a draft; its sheets then say so
 */
public record Contents(
        Map<String, String> answers,
        List<Attachment> attachments,
        List<String> applicants,
        List<Opinion> opinions,
        Map<String, String> names,
        Optional<Receipt> receipt) {

    /** {@code proves}: ids of the fields that the file belongs to. */
    public record Attachment(String title, String sha256, long size, List<String> proves) {}

    /** One link of the chain of recommendations; {@code number} is its document number (文号). */
    public record Opinion(
            String stage,
            String office,
            String opinion,
            Optional<String> number,
            LocalDateTime at,
            boolean recommends) {}

    /** {@code digest}: SHA-256 of the frozen case. */
    public record Receipt(String number, LocalDateTime submittedAt, String digest) {}
}
