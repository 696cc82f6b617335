// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/textsdialog.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
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

constexpr int textsWidth = 872;
constexpr int textHeight = 360;
constexpr int listWidth = 208;

} // namespace

TextsDialog::TextsDialog(const Labels &labels, const QVector<ShownText> &texts, QWidget *parent)
    : PageDialog(labels.name, labels.title, textsWidth, parent)
    , m_texts(texts)
    , m_note(new ProblemLine(labels.name + u"Note"_s, content()))
{
    lines()->setSpacing(space::medium);
    m_list = new QListWidget(content());
    m_list->setObjectName(labels.name + u"List"_s);
    m_list->setAccessibleName(labels.title);
    m_list->setFixedWidth(scaledToFont(listWidth, this));
    m_list->setTextElideMode(Qt::ElideRight);
    for (const ShownText &each : texts) {
        m_list->addItem(each.title);
    }
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setSizeHint(QSize(0, controlHeight(this)));
    }
    m_text = new QPlainTextEdit(content());
    m_text->setObjectName(labels.name + u"Text"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(scaledToFont(textHeight, this));
    const bool separately = labels.saveAll.isEmpty();
    ActionButton *copyButton =
        addButton(labels.name + u"Copy"_s, tr("&Copy"), separately ? Button::Default : Button::Usual);
    copyButton->setIcon(themeIcon(u"copy"_s));
    const ActionButton *save = addButton(labels.name + u"Save"_s, separately ? tr("&Save…") : labels.saveAll,
                                         separately ? Button::Usual : Button::Default);
    addCloseButton(labels.name + u"Close"_s);
    connect(m_list, &QListWidget::currentRowChanged, this, &TextsDialog::showText);
    connect(copyButton, &QAbstractButton::clicked, this, &TextsDialog::copy);
    connect(save, &QAbstractButton::clicked, this, &TextsDialog::saveRequested);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::small);
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    lines()->addWidget(PlainLabel::wrapped(PlainLabel::Role::Body, labels.intro, content()));
    lines()->addLayout(middle, 1);
    lines()->addWidget(m_note);
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
    revealSoon(m_note);
}

} // namespace license::ui
