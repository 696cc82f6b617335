// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "ui/kit/secretplace.h"
#include "ui/kit/theme.h"
#include "ui/overview/connectionfiledialog.h"

#include <chrono>

class QLineEdit;

namespace license::ui {

class SecretField;

/// Adds a Management Service: its connection file, the keys and authorities that it introduces, a name, then the access
/// token. It stays until the service has been added, keeps what was typed, and shows each problem at its field.
class AddServiceDialog final : public ConnectionFileDialog
{
    Q_OBJECT
public:
    /// `patience` is the wait for a keyring until *Try again* is offered.
    explicit AddServiceDialog(SecretPlace place, QWidget *parent = nullptr,
                              std::chrono::milliseconds patience = std::chrono::seconds{10});

    /// As in the file, with the name that was typed; only if there is a file.
    Connection chosen() const;
    /// The typed token; the field keeps it.
    Secret token() const;

    /// Empty words: none. A problem of the service or its name must be solved before it can be submitted.
    void showServiceProblem(const QString &words);
    void showNameProblem(const QString &words);
    void showTokenProblem(const QString &words);
    /// A failure of no field; `instead` is a way to go on without what failed, or empty.
    void showFailure(const QString &words, Accent accent, const QString &instead);
    void showKeyring();

signals:
    /// The file or the name has changed.
    void chosenChanged();
    void againRequested();
    void insteadRequested();

protected:
    void showConnection(const Connection &connection) override;
    bool isComplete() const override;
    void showReady() override;
    void submit() override;

private:
    void addNameField();
    void addTokenField(SecretPlace place);
    /// What was said of the last attempt no longer holds.
    void forgetFailure();

    QLineEdit *m_name;
    ProblemLine *m_nameProblem;
    SecretField *m_token;
    ProblemLine *m_tokenProblem;
    ProblemLine *m_failure;
    SubmitBar *m_bar;
    QString m_shownName; ///< the file's name, as the field shows it
    bool m_known = false;
    bool m_nameRefused = false;
};

} // namespace license::ui
