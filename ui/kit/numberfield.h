// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

class QComboBox;

namespace license::ui {

/// A whole number with its unit.
class NumberField final : public QSpinBox
{
    Q_OBJECT
public:
    struct Range
    {
        int least;
        int most;
    };
    /// `unit` follows the number, `name` is for screen readers.
    NumberField(const QString &objectName, Range range, const QString &unit, const QString &name, QWidget *parent);

    /// Shows a value; emits nothing.
    void present(int value);
};

} // namespace license::ui
