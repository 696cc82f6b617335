// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/supportreport.h"
#include "core/sync/fleet.h"
#include "core/sync/proxypreference.h"
#include "core/sync/secretsinuse.h"
#include "ui/connection/textsdialog.h"
#include "ui/kit/fileexport.h"

#include <QObject>
#include <QPointer>

namespace license::ui {

class ConnectionController;
class ConnectionPage;
class Navigator;

/// Collects a support report of all services, shows every text in it, and saves exactly these texts.
class ReportController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    ReportController(ConnectionPage *page, Fleet &fleet, const ConnectionController &connection,
                     const ProxyPreference &proxy, Navigator &navigator, const SyncContext &context);

    void open();
    /// The texts of the dialog around a report.
    static TextsDialog::Labels labels();

private:
    report::ReportInput gathered() const;
    QVector<report::Fact> settings() const;
    void write(const Secrets &secrets);
    void preview(const QVector<report::ReportFile> &files);
    void save();

    Fleet &m_fleet;
    const ConnectionController &m_connection;
    const ProxyPreference &m_proxy;
    Navigator &m_navigator;
    const SyncContext m_context;
    FileExport m_export;
    QVector<report::ReportFile> m_files;
    QPointer<TextsDialog> m_dialog;
    bool m_gathering = false;
};

} // namespace license::ui
