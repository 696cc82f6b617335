// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"

#include <QDialog>

#include <optional>

class QCheckBox;

namespace license::ui {

class ActionButton;
class BusyIndicator;
class ConnectionFileArea;
class DialogPage;
class PlainLabel;
class ProblemLine;
class TrustList;

/// Gives a service its connection file anew: the file, what it asks to be trusted beside what is trusted now, and a
/// person's word that all of it has been compared. Who replaces it listens to submitted() and answers showFailure() or
/// closes the dialog.
class ReplaceConnectionDialog final : public QDialog
{
    Q_OBJECT
public:
    ReplaceConnectionDialog(const Connection &present, QWidget *parent);

    /// Reads a connection file, as if it had been chosen here.
    void takeFile(const QString &path);
    /// As the file has it.
    const std::optional<Connection> &connection() const { return m_connection; }
    /// Between submitted() and its answer nothing can be pressed but Cancel.
    void showWorking();
    void showFailure(const Error &error);

signals:
    void submitted();

private:
    QWidget *makeSummary();
    QWidget *makeButtons();
    void showConnection(const Connection &connection);
    void showProblem(const QString &words);
    void showReady();

    const Connection m_present;
    std::optional<Connection> m_connection;
    bool m_working = false;
    DialogPage *m_page;
    ConnectionFileArea *m_file;
    ProblemLine *m_problem;
    QWidget *m_summary = nullptr;
    PlainLabel *m_changes = nullptr;
    TrustList *m_trust = nullptr;
    QCheckBox *m_compared = nullptr;
    BusyIndicator *m_busy = nullptr;
    ActionButton *m_replace = nullptr;
};

} // namespace license::ui
