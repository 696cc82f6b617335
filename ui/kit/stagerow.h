// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/checkstage.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace license::ui {

class BusyIndicator;
class IconLabel;
class PlainLabel;

/// In the order of the check.
inline constexpr CheckStage checkStages[] = {CheckStage::Proxy, CheckStage::Name, CheckStage::Tcp,   CheckStage::Tunnel,
                                             CheckStage::Tls,   CheckStage::Http, CheckStage::Clock, CheckStage::Token};

/// One stage of a connection check: icon, name, status, finding, next step, time.
class StageRow final : public QWidget
{
    Q_OBJECT
public:
    StageRow(CheckStage stage, QWidget *parent);

    /// `running` while the stage runs; without a result and not running it is still to come.
    void present(const std::optional<StageResult> &result, bool running);
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
    void showPicture(const std::optional<StageResult> &result, bool running);

    CheckStage m_stage;
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
