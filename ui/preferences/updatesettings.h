// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/grouppanel.h"

class QLineEdit;

namespace license::ui {

class ProblemLine;

/// Whether, and at which address, the console asks for new versions.
class UpdateSettings final : public GroupPanel
{
    Q_OBJECT
public:
    explicit UpdateSettings(QWidget *parent = nullptr);

    void present(const QString &address);

signals:
    /// A person has entered a usable address, or none.
    void changed(const QString &address);

private:
    void take();

    QString m_address;
    QLineEdit *m_field;
    ProblemLine *m_problem;
};

} // namespace license::ui
