package org.xiandao.base.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows on their way into a table by COPY, the quickest way in; they keep what a text says, whatever signs it has. */
public final class CopyRows {
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    /** The row's next column. */
    public CopyRows add(@Nullable Object value) {
        if (begun) text.append('\t');
        begun = true;
        if (value == null) text.append("\\N");
        else escaped(value.toString());
        return this;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(unit);
            }
        }
    }

    public void end() {
        text.append('\n');
        begun = false;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Within the transaction that is open.
     *
     * @param table its name and, in brackets, the columns as they were added
     */
    public static void write(JdbcOperations jdbc, String table, byte[] rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows));
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        });
    }
}
