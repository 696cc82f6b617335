// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/messagedialog.h"

#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

MessageDialog::MessageDialog(Severity severity, const QString &title, const QString &text, QWidget *parent)
    : PageDialog(u"messageBox"_s, title, usualWidth, parent)
{
    setAccessibleDescription(text);
    setPicture(severityIcon(severity));
    lines()->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, text, content()));
    lines()->addStretch(1);
}

} // namespace license::ui
