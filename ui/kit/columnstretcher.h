// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QVector>
#include <Qt>

#include <optional>

class QTableView;

namespace license::ui {

/// Lets one column of a table use the width that the others leave, but keeps it readable: where there is no room, spare
/// columns give way, then the column shrinks to its least width, and then the table scrolls sideways. Owned by the
/// table.
class ColumnStretcher final : public QObject
{
    Q_OBJECT
public:
    /// `most` is the width guaranteed to the column if its text is that wide, in pixels for a font of the usual size.
    ColumnStretcher(QTableView *table, int column, int most);

    /// That of a table, or null.
    static ColumnStretcher *of(const QTableView *table);

    /// The columns that give way, the first one first. Their content has to be found elsewhere too.
    void setSpare(const QVector<int> &columns) { m_spare = columns; }
    /// Those that give way only where the column would be narrower than its least width.
    void setLastResort(const QVector<int> &columns) { m_lastResort = columns; }

    /// Where spare columns do not make enough room, the column takes no more than this, in pixels for a font of the
    /// usual size; before, it is as wide as guaranteed.
    void setLeast(int least) { m_least = least; }

    /// A person has shown or hidden a column: it no longer gives way, nor comes back.
    void choose(int column, bool shown);
    const QHash<int, bool> &chosen() const { return m_chosen; }
    void setChosen(const QHash<int, bool> &chosen) { m_chosen = chosen; }

    int column() const { return m_column; }
    bool isStretching() const { return m_stretching; }
    /// After the columns were given other widths, the hidden ones too.
    void stretch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    /// Hides spare columns until the others have room beside a column of this width, and shows all that still fit. A
    /// person's choice is kept.
    void makeRoom(const QVector<int> &columns, int wanted);
    int widthIfShown(int column);

    QTableView *m_table;
    int m_column;
    int m_most;
    std::optional<int> m_least;
    QVector<int> m_spare;
    QVector<int> m_lastResort;
    QHash<int, bool> m_chosen; ///< whether a column is shown, for those that a person decided on
    QHash<int, int> m_widths;  ///< of columns that gave way: a header tells the width of none that is hidden
    bool m_stretching = false;
};

/// The role by which a model's header returns all possible texts of a column (QStringList), if known in advance: they
/// always fit.
inline constexpr int allWordsRole = Qt::UserRole;

/// The column width for all its possible texts; 0 if they are unknown.
int knownWidth(const QTableView *table, int column);

/// The preferred width of a column in pixels, for its name and the visible rows; for the rows at most `most`, in pixels
/// for a font of the usual size.
int wantedWidth(const QTableView *table, int column, int most);

} // namespace license::ui
