// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/serviceaddition.h"

#include <QObject>
#include <QPointer>

namespace license {
class CurrentService;
class Fleet;
} // namespace license

namespace license::ui {

class AddServiceDialog;
class Navigator;

/// Adds a service at a person's request: one dialog, open until the service is there or the person gives up.
class AddServiceController final : public QObject
{
    Q_OBJECT
public:
    AddServiceController(Fleet &fleet, CurrentService &service, Navigator &navigator, const SyncContext &context);
    ~AddServiceController() override;

    /// `file` is an initial connection file, or empty.
    void open(const QString &file);

    /// Shows in the dialog why a stage failed, and the way on.
    static void present(AddServiceDialog &dialog, ServiceAddition::Stage stage, const Error &error);
    static QString refusedWords();
    static QString knownWords(const QString &name);
    /// Tells an operator of a team that its agents do not get the token.
    static void tellOfAgents(QWidget *window, const QString &words);

private:
    void checkChosen();
    void submit();
    void abandon();
    void showStage(ServiceAddition::Stage stage);
    void conclude(ServiceMonitor *monitor, const std::optional<Error> &unkept);

    Fleet &m_fleet;
    CurrentService &m_service;
    Navigator &m_navigator;
    const SyncContext m_context;
    QPointer<AddServiceDialog> m_dialog;
    QPointer<ServiceAddition> m_addition;
};

} // namespace license::ui
