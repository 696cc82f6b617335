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
class DialogPage;
class FactList;
class PlainLabel;
class ProblemLine;
class SecretField;

/// Adds a Management Service: its connection file, what stands in it, then the access token. Says clearly what is wrong
/// with a file or a token. Who adds the service listens to submitted() and answers showFailure() or closes the dialog.
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
    QWidget *makeFileArea();
    QWidget *makeSummary();
    QWidget *makeButtons();
    void chooseFile();
    void showConnection(const QString &path);
    void showProblem(const QString &text);
    void showReady();
    void submit();

    DialogPage *m_page;
    ProblemLine *m_problem;
    std::optional<Connection> m_connection;
    bool m_working = false;
    PlainLabel *m_fileWords;
    ActionButton *m_choose;
    QWidget *m_summary;
    FactList *m_facts;
    SecretField *m_token;
    BusyIndicator *m_busy;
    ActionButton *m_add;
};

} // namespace license::ui
