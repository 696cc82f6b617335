// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/numberfield.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace license::ui {

NumberField::NumberField(const QString &objectName, Range range, const QString &unit, const QString &name,
                         QWidget *parent)
    : QSpinBox(parent)
{
    setObjectName(objectName);
    setRange(range.least, range.most);
    setSuffix(unit);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    setMinimumHeight(controlHeight(this));
}

void NumberField::present(int value)
{
    const QSignalBlocker quiet(this);
    setValue(value);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        QSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace license::ui
