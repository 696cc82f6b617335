// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/connectionfiledialog.h"

class QCheckBox;

namespace license::ui {

/// Replaces the connection file of a service: the file, its keys and authorities beside the presently trusted ones, and
/// a person's confirmation of the comparison.
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
