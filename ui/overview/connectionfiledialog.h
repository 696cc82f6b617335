// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace license::ui {

class ActionButton;
class BusyIndicator;
class ConnectionFileArea;
class DialogPage;
class PlainLabel;
class ProblemLine;
class TrustList;

/// What the dialogs about a connection file share: the file, what is wrong with it, whom it asks to trust, and the
/// buttons. Whoever opens one listens to submitted() and answers showFailure() or closes the dialog.
class ConnectionFileDialog : public QDialog
{
    Q_OBJECT
public:
    /// Reads a connection file, as if it had been chosen here.
    void takeFile(const QString &path);
    /// As in the file.
    const std::optional<Connection> &connection() const { return m_connection; }
    /// Between submitted() and its answer only Cancel is enabled.
    void showWorking();
    void showFailure(const Error &error);

signals:
    void submitted();

protected:
    /// `name` begins the names of its parts; `intro` stands above the file, none where it is empty.
    ConnectionFileDialog(const QString &name, const QString &intro, QWidget *parent);

    /// Below the trust list, for what else a dialog asks with a file.
    QVBoxLayout *summary() const { return m_lines; }
    /// Above the buttons.
    QVBoxLayout *column() const { return m_column; }
    PlainLabel *headline() const { return m_headline; }
    TrustList *trust() const { return m_trust; }
    bool isWorking() const { return m_working; }

    enum class Default { Submit, Cancel };
    /// To be called last, as Tab comes to them last.
    void addButtons(const QString &submit, Default button);
    void showProblem(const QString &words);

    /// A file has been read: says so in headline and trust list.
    virtual void showConnection(const Connection &connection) = 0;
    /// Whether all is there that submitting wants.
    virtual bool isComplete() const = 0;
    /// Lets be pressed what can be.
    virtual void showReady();
    virtual void submit();

private:
    QWidget *makeSummary();

    const QString m_name;
    std::optional<Connection> m_connection;
    bool m_working = false;
    DialogPage *m_page;
    ConnectionFileArea *m_file;
    ProblemLine *m_problem;
    QVBoxLayout *m_column;
    QWidget *m_summary = nullptr;
    QVBoxLayout *m_lines = nullptr;
    PlainLabel *m_headline = nullptr;
    TrustList *m_trust = nullptr;
    BusyIndicator *m_busy = nullptr;
    ActionButton *m_submit = nullptr;
};

} // namespace license::ui
