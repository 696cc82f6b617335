// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/numberfield.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QSignalBlocker>

namespace license::ui {

NumberField::NumberField(const QString &objectName, Range range, const QString &unit, const QString &name,
                         QWidget *parent)
    : QSpinBox(parent)
{
    setObjectName(objectName);
    setRange(range.least, range.most);
    setSuffix(unit);
    setAccessibleName(name);
    setAlignment(Qt::AlignRight);
    setMinimumHeight(controlHeight(this));
}

void NumberField::present(int value)
{
    const QSignalBlocker quiet(this);
    setValue(value);
}

} // namespace license::ui
