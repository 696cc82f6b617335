// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/license.h"
#include "core/domain/result.h"
#include "core/text/export.h"

#include <QWidget>

class QAction;
class QTabWidget;

namespace license::ui {

class AttemptsView;
class AvailabilityPanel;
class EmptyState;
class PlainLabel;
class UsageView;

/// What is known of a service's past.
struct ServicePast
{
    QVector<HistoryEntry> attempts; ///< newest first
    QVector<UsageSample> usage;     ///< oldest first
};

/// `Settings › History`: the last 30 days at a glance, the attempts and what came of them, and the usage over time.
/// Passive: it shows what it is given and says what a person wishes.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit HistoryPage(QAction *refresh, QWidget *parent = nullptr);

    /// What else the pictures need: the license types as they stand, and both clocks.
    struct Context
    {
        QVector<LicenseStanding> licenses;
        Instant now;
        ServerTime serverNow;
    };
    void present(const Result<ServicePast> &past, const Context &context);
    void showLoading();
    /// A line under the tables, for instance where an export went; empty: none.
    void showNote(const QString &note);
    void focusFilter();

    /// What an export writes: the attempts that the filter leaves, newest first.
    QVector<HistoryEntry> attempts() const;

signals:
    /// Reads the history again, after it could not be read.
    void retryRequested();
    void exportRequested(license::text::ExportFormat format);

private:
    EmptyState *m_state;
    AvailabilityPanel *m_availability;
    QTabWidget *m_tabs;
    AttemptsView *m_attempts;
    UsageView *m_usage;
    PlainLabel *m_note;
    bool m_failed = false;
};

} // namespace license::ui
