// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/exportbutton.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/theme.h"

using namespace Qt::StringLiterals;

namespace license::ui {

ExportMenu::ExportMenu(const QString &prefix, QWidget *parent) : QMenu(parent)
{
    const auto add = [this, prefix](const QString &words, const QString &name, text::ExportFormat format) {
        QAction *action = addAction(words, this, [this, format] { emit exportRequested(format); });
        action->setObjectName(prefix + u'.' + name);
    };
    add(tr("CSV for Excel…"), u"excel"_s, text::ExportFormat::Excel);
    add(tr("Plain CSV…"), u"csv"_s, text::ExportFormat::Csv);
    add(tr("Data for a program (JSON)…"), u"json"_s, text::ExportFormat::Json);
    add(tr("Page to read or print (HTML)…"), u"html"_s, text::ExportFormat::Html);
}

ExportButton::ExportButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"export"_s);
    setText(tr("Export"));
    setAccessibleDescription(tr("Saves what the table shows as a file"));
    setAutoDefault(false);
    setMinimumHeight(controlHeight(this));
    auto *formats = new ExportMenu(u"export"_s, this);
    connect(formats, &ExportMenu::exportRequested, this, &ExportButton::exportRequested);
    setMenu(formats);
}

QSize ExportButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(space::medium, 0); // with the same padding as the other buttons
}

} // namespace license::ui
