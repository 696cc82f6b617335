// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/history.h"
#include "core/domain/license.h"
#include "core/domain/result.h"
#include "core/text/export.h"

#include <QWidget>

#include <optional>

class QAction;
class QTabWidget;

namespace license::ui {

class AttemptsView;
class AvailabilityPanel;
class EmptyState;
class PlainLabel;
class UsageView;

/// The known past of a service.
struct ServicePast
{
    QVector<HistoryEntry> attempts; ///< newest first
    QVector<UsageSample> usage;     ///< oldest first
};

/// `Settings › History`: the last 30 days, the attempts with their outcomes, and the usage over time. Passive: it shows
/// values and emits a person's requests.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now.
    explicit HistoryPage(QAction *refresh, QWidget *parent = nullptr);

    /// Further input for the charts: the license types at present, and both clocks.
    struct Context
    {
        QVector<LicenseStanding> licenses;
        Instant now;
        ServerTime serverNow;
    };
    void present(const Result<ServicePast> &past, const Context &context);
    void showLoading();
    /// A line below the tables, for example the destination of an export; empty: none.
    void showNote(const QString &note);
    /// An export was saved; `words` tell how much.
    void showSaved(const QString &path, const QString &words);
    void focusFilter();

    /// The attempts for an export: those that match the filter, newest first.
    QVector<HistoryEntry> attempts() const;

signals:
    /// Read the history again, after an error.
    void retryRequested();
    void exportRequested(license::text::ExportFormat format);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCorner();
    void presentAway(const Error &error, Instant now);

    EmptyState *m_state;
    AvailabilityPanel *m_availability;
    QTabWidget *m_tabs;
    AttemptsView *m_attempts;
    UsageView *m_usage;
    PlainLabel *m_note;
    std::optional<Instant> m_readAt; ///< what is shown
    bool m_failed = false;
    bool m_away = false; ///< a team's database, where newer attempts may be
};

} // namespace license::ui
