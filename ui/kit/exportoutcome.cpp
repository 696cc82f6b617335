// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/exportoutcome.h"

#include "core/text/sanitize.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/handover.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace license::ui {

ExportOutcome::ExportOutcome(QWidget *parent)
    : QWidget(parent), m_words(new PlainLabel(PlainLabel::Role::Secondary, this))
{
    setObjectName(u"exportOutcome"_s);
    m_words->setObjectName(u"exportSaved"_s);
    auto *open = new ActionButton(u"openExport"_s, tr("Open"), this);
    auto *folder = new ActionButton(u"showExport"_s, tr("Show in folder"), this);
    connect(open, &QPushButton::clicked, this, [this] {
        if (!handOver(QUrl::fromLocalFile(m_path))) {
            emit notOpened(m_path);
        }
    });
    connect(folder, &QPushButton::clicked, this,
            [this] { showInFolder(m_path, this, [this] { emit notOpened(m_path); }); });
    m_words->setMinimumHeight(controlHeight(this)); // in line with the buttons
    auto *row = new FlowLayout(this);
    row->addWidget(m_words);
    row->addWidget(open);
    row->addWidget(folder);
    hide();
}

void ExportOutcome::showSaved(const QString &path, const QString &words)
{
    m_path = path;
    m_words->setText(words);
    m_words->setToolTip(literalToolTip(QDir::toNativeSeparators(path)));
    setAccessibleName(words);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString ExportOutcome::notOpenedWords(const QString &path)
{
    return tr("No program opens %1 on this computer.").arg(text::plain(QDir::toNativeSeparators(path)));
}

void ExportOutcome::clear()
{
    hide();
    m_path.clear();
}

} // namespace license::ui
