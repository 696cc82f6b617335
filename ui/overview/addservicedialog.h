// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QDialog>

#include <optional>

namespace license::ui {

class ActionButton;
class BusyIndicator;
class ConnectionFileArea;
class DialogPage;
class PlainLabel;
class ProblemLine;
class SecretField;
class TrustList;

/// Adds a Management Service: its connection file, whom it asks to trust, then the access token. Says clearly what is
/// wrong with a file or a token. Who adds the service listens to submitted() and answers showFailure() or closes the
/// dialog.
class AddServiceDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AddServiceDialog(QWidget *parent = nullptr);

    /// Reads a connection file, as if it had been chosen here.
    void takeFile(const QString &path);
    const std::optional<Connection> &connection() const { return m_connection; }
    /// The token that was typed; the field is empty afterwards.
    Secret takeToken();
    /// Between submitted() and its answer nothing can be pressed but Cancel.
    void showWorking();
    void showFailure(const Error &error);

signals:
    void submitted();

private:
    QWidget *makeSummary();
    QWidget *makeButtons();
    void showConnection(const Connection &connection);
    void showProblem(const QString &text);
    void showReady();
    void submit();

    DialogPage *m_page;
    ConnectionFileArea *m_file;
    ProblemLine *m_problem;
    std::optional<Connection> m_connection;
    bool m_working = false;
    QWidget *m_summary;
    PlainLabel *m_name;
    TrustList *m_trust;
    SecretField *m_token;
    BusyIndicator *m_busy;
    ActionButton *m_add;
};

} // namespace license::ui
