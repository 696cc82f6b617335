// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QStringList>
#include <QWidget>

#include <chrono>
#include <optional>

class QGridLayout;

namespace license::ui {

class BusyIndicator;
class IconLabel;
class PlainLabel;

/// One stage of a check, as a row shows it.
struct StageView
{
    QString id; ///< part of the names of its labels
    QString name;
    std::optional<CheckStatus> status{}; ///< nothing: under way or still to come
    bool running = false;
    QString finding{};
    QString nextStep{};
    std::optional<std::chrono::milliseconds> took{};
};

/// One stage of a check: icon, name, status, finding, next step, time.
class StageRow final : public QWidget
{
    Q_OBJECT
public:
    /// `names` are those of all rows, whose columns align.
    StageRow(const StageView &stage, const QStringList &names, QWidget *parent);

    void present(const StageView &stage);
    /// In a compact layout the finding is below the name.
    void setCompact(bool compact);
    /// The whole row in one line, for screen readers and the clipboard.
    QString line() const;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The width that a compact row needs for name, status and time beside each other.
    int besideEachOther() const;
    void place();
    void showPicture(const StageView &stage);

    const QStringList m_names;
    bool m_compact = false;
    bool m_stacked = false; ///< a compact row without room for the status beside the name
    QGridLayout *m_grid;
    IconLabel *m_icon;
    BusyIndicator *m_busy;
    PlainLabel *m_name;
    PlainLabel *m_status;
    QWidget *m_words;
    PlainLabel *m_finding;
    PlainLabel *m_step;
    PlainLabel *m_time;
};

} // namespace license::ui
