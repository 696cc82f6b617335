// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/export.h"

#include <QWidget>

class QBoxLayout;

namespace license::ui {

class ExportButton;
class ExportOutcome;
class FilterField;
class PlainLabel;

/// Above a table: its filter, the number of its rows, what came of an export, and the button for one. In a narrow
/// window they use more lines.
class TableBar final : public QWidget
{
    Q_OBJECT
public:
    /// The filter and the count are named `prefix` and `Filter` or `Count`; `placeholder` says what the filter does.
    TableBar(const QString &prefix, const QString &placeholder, QWidget *parent);

    FilterField *filter() const { return m_filter; }
    ExportOutcome *outcome() const { return m_outcome; }
    /// Empty: there is nothing to count.
    void setCount(const QString &words);
    void setExportable(bool exportable);

signals:
    void exportRequested(license::text::ExportFormat format);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_row; ///< the filter's line and the button; stacked where the filter would be cut
    FilterField *m_filter;
    PlainLabel *m_count;
    ExportOutcome *m_outcome;
    ExportButton *m_export;
};

} // namespace license::ui
