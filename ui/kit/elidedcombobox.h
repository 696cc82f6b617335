// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace license::ui {

/// A combo box whose current text ends in "…" if it does not fit.
class ElidedComboBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit ElidedComboBox(QWidget *parent = nullptr) : QComboBox(parent) {}

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override;
};

} // namespace license::ui
