// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/service.h"
#include "ui/kit/pagedialog.h"

#include <optional>

class QVBoxLayout;

namespace license::ui {

class ConnectionFileArea;
class PlainLabel;
class ProblemLine;
class SubmitBar;
class TrustList;

/// The common part of dialogs about a connection file: the file, its problem, the keys and authorities that it
/// introduces, and the buttons. The caller listens to submitted() and answers with showFailure() or closes the dialog.
class ConnectionFileDialog : public PageDialog
{
    Q_OBJECT
public:
    /// Reads a connection file, as if it had been chosen here.
    void takeFile(const QString &path);
    /// As in the file.
    const std::optional<Connection> &connection() const { return m_connection; }
    /// Between submitted() and its answer only Cancel is enabled; `words` say what it waits for.
    void showWorking(const QString &words = {});
    /// The problem of the file or its service, at the file.
    void showFailure(const Error &error);

signals:
    void submitted();

protected:
    /// `name` is the prefix of its parts' names; `intro` appears above the file unless empty.
    ConnectionFileDialog(const QString &name, const QString &title, const QString &intro, QWidget *parent);

    /// Below the trust list, for further input of a dialog.
    QVBoxLayout *summary() const { return m_summaryLines; }
    PlainLabel *headline() const { return m_headline; }
    TrustList *trust() const { return m_trust; }
    bool isWorking() const { return m_working; }
    void endWork();

    /// Call it last, because Tab reaches the buttons last.
    void addButtons(SubmitBar *bar);
    const QString &name() const { return m_name; }
    void showProblem(const QString &words);

    /// A file was read: update headline and trust list.
    virtual void showConnection(const Connection &connection) = 0;
    /// Whether everything for submitting is present.
    virtual bool isComplete() const = 0;
    /// Enables the controls that can be used.
    virtual void showReady();
    virtual void submit();

private:
    QWidget *makeSummary();

    const QString m_name;
    std::optional<Connection> m_connection;
    bool m_working = false;
    ConnectionFileArea *m_file;
    ProblemLine *m_problem;
    QWidget *m_summary = nullptr;
    QVBoxLayout *m_summaryLines = nullptr;
    PlainLabel *m_headline = nullptr;
    TrustList *m_trust = nullptr;
    SubmitBar *m_bar = nullptr;
};

} // namespace license::ui
