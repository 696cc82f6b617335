// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"
#include "ui/overview/connectionfiledialog.h"

namespace license::ui {

class SecretField;

/// Adds a Management Service: its connection file, the keys and authorities that it introduces, then the access token.
/// Names the problem of a file or token clearly.
class AddServiceDialog final : public ConnectionFileDialog
{
    Q_OBJECT
public:
    explicit AddServiceDialog(QWidget *parent = nullptr);

    /// The typed token; clears the field.
    Secret takeToken();

protected:
    void showConnection(const Connection &connection) override;
    bool isComplete() const override;
    void showReady() override;
    void submit() override;

private:
    void addTokenField();

    SecretField *m_token;
};

} // namespace license::ui
