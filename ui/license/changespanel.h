// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/changes.h"
#include "ui/kit/grouppanel.h"

class QToolButton;
class QVBoxLayout;

namespace license::ui {

class PlainLabel;

/// `What changed`: one line per change by a refresh, or that nothing has changed. Stays until dismissed.
class ChangesPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit ChangesPanel(QWidget *parent = nullptr);

    /// `at` is the end of the refresh.
    void present(const QVector<Change> &changes, Instant at, Instant now);
    QWidget *dismissButton() const;

signals:
    void dismissed();

private:
    void setLines(const QVector<Change> &changes);

    PlainLabel *m_when;
    QToolButton *m_dismiss;
    QVBoxLayout *m_lines;
    QVector<Change> m_changes;
    bool m_shown = false;
};

} // namespace license::ui
