// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/kit/grouppanel.h"

class QAction;
class QBoxLayout;

namespace license::ui {

class ActionButton;
class FactList;
class PlainLabel;
class UsageSummary;

/// The panel `Manage license account`: the package with its facts, `Refresh` and `See details` below it, and beside it
/// (below it in a narrow window) its use.
class AccountPanel final : public GroupPanel
{
    Q_OBJECT
public:
    /// `refresh` verifies the license now; its button triggers it once per press, never while a refresh runs.
    explicit AccountPanel(QAction *refresh, QWidget *parent = nullptr);

    void present(const ServiceState &state, const LicenseStatus &status, Instant now);
    /// Why a person may not refresh; empty if they may.
    void setRefusal(const QString &why);

signals:
    void detailsRequested();
    void moreLicensesRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePackage(QAction *refresh);
    void showPackage(const ServiceState &state, const LicenseStatus &status, Instant now);
    void showVerification(const ServiceState &state, const LicenseStatus &status, Instant now);
    void showBusy(bool busy, bool applicable);

    bool m_busyNow = false;
    bool m_applicable = true;
    QString m_refusal;
    QString m_source;
    QBoxLayout *m_columns;
    PlainLabel *m_name;
    FactList *m_facts;
    int m_status = 0;
    int m_verification = 0;
    int m_validity = 0;
    ActionButton *m_refresh;
    ActionButton *m_details;
    UsageSummary *m_usage;
    PlainLabel *m_sourceLine;
};

} // namespace license::ui
