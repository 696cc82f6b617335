// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/connectionfiledialog.h"

class QCheckBox;

namespace license::ui {

/// Gives a service its connection file anew: the file, what it asks to be trusted beside what is trusted now, and a
/// person's word that all of it has been compared.
class ReplaceConnectionDialog final : public ConnectionFileDialog
{
    Q_OBJECT
public:
    ReplaceConnectionDialog(const Connection &present, QWidget *parent);

protected:
    void showConnection(const Connection &connection) override;
    bool isComplete() const override;
    void showReady() override;

private:
    const Connection m_present;
    QCheckBox *m_compared;
};

} // namespace license::ui
