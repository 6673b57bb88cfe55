package io.callscope.query.find;

import io.callscope.store.CallColumns;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Where a call is.
///
/// @param isShown its dataset is visible
public record Found(int rank, boolean isShown) {
    /// The statement whose rows [#read] reads, up to its condition.
    public static final String SELECT = "SELECT rank, shown FROM " + CallColumns.TABLE + " WHERE ";

    /// A row of [#SELECT].
    public static Found read(ResultSet row) throws SQLException {
        return new Found(row.getInt(1), row.getBoolean(2));
    }
}
