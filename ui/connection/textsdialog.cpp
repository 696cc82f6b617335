// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/textsdialog.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/screenfit.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr QSize firstSize{920, 600};
constexpr int listWidth = 208;

} // namespace

TextsDialog::TextsDialog(const Labels &labels, const QVector<ShownText> &texts, QWidget *parent)
    : QDialog(parent), m_texts(texts), m_note(new ProblemLine(labels.name + u"Note"_s, this))
{
    setObjectName(labels.name);
    setWindowTitle(labels.title);
    resize(firstSize.boundedTo(roomOnScreen(*this)));
    auto *intro = new PlainLabel(PlainLabel::Role::Body, labels.intro, this);
    intro->setWordWrap(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(labels.name + u"List"_s);
    m_list->setAccessibleName(labels.title);
    m_list->setFixedWidth(scaledToFont(listWidth, this));
    m_list->setTextElideMode(Qt::ElideRight);
    for (const ShownText &each : texts) {
        m_list->addItem(each.title);
    }
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(labels.name + u"Text"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copyButton = new ActionButton(labels.name + u"Copy"_s, tr("&Copy"), this);
    copyButton->setIcon(themeIcon(u"copy"_s));
    auto *save =
        new ActionButton(labels.name + u"Save"_s, labels.saveAll.isEmpty() ? tr("&Save…") : labels.saveAll, this);
    auto *closeButton = new ActionButton(labels.name + u"Close"_s, tr("Close"), this);
    for (ActionButton *button : {copyButton, save, closeButton}) {
        button->setAutoDefault(false);
    }
    (labels.saveAll.isEmpty() ? copyButton : save)->setDefault(true);
    connect(m_list, &QListWidget::currentRowChanged, this, &TextsDialog::showText);
    connect(copyButton, &QAbstractButton::clicked, this, &TextsDialog::copy);
    connect(save, &QAbstractButton::clicked, this, &TextsDialog::saveRequested);
    connect(closeButton, &QAbstractButton::clicked, this, &QDialog::reject);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::small);
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_note, 1);
    buttons->addStretch();
    buttons->addWidget(copyButton);
    buttons->addWidget(save);
    buttons->addWidget(closeButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(intro);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
    m_list->setCurrentRow(0);
}

int TextsDialog::current() const
{
    return m_list->currentRow();
}

void TextsDialog::showText(int row)
{
    const bool there = row >= 0 && row < m_texts.size();
    m_text->setPlainText(there ? m_texts.at(row).text : QString());
    m_text->setAccessibleName(there ? m_texts.at(row).title : QString());
    m_note->present({});
}

void TextsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    showNote(tr("Copied"), true);
}

void TextsDialog::showNote(const QString &words, bool good)
{
    m_note->present(words, good ? Accent::Good : Accent::Critical);
}

} // namespace license::ui
