// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pagedialog.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/dialogpage.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

PageDialog::PageDialog(const QString &name, const QString &title, int width, QWidget *parent)
    : QDialog(parent)
    , m_page(new DialogPage(name + u"Page"_s, width, this))
    , m_head(new QHBoxLayout)
    , m_lines(m_page->makeLines(space::small))
    , m_buttons(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setWindowTitle(title);
    auto *heading = PlainLabel::wrapped(PlainLabel::Role::Title, title, content());
    heading->setObjectName(name + u"Title"_s);
    m_head->setSpacing(space::medium);
    m_head->addWidget(heading, 1);
    m_lines->addLayout(m_head);
    m_lines->addSpacing(space::tight);
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch(1);
    m_column->setContentsMargins(space::large, space::large, space::large, space::large);
    m_column->setSpacing(space::large);
    m_column->addWidget(m_page, 1);
    m_column->addLayout(m_buttons);
}

void PageDialog::openOnce()
{
    setAttribute(Qt::WA_DeleteOnClose);
    open();
}

void PageDialog::setPicture(const QIcon &icon)
{
    auto *picture = new IconLabel(space::large + space::small, content());
    picture->setIcon(icon);
    m_head->insertWidget(0, picture, 0, Qt::AlignTop);
}

QWidget *PageDialog::content() const
{
    return m_page->widget();
}

ActionButton *PageDialog::addButton(const QString &objectName, const QString &words, Button kind)
{
    auto *button = new ActionButton(objectName, words, this);
    button->setDefault(kind == Button::Default);
    m_hasDefault = m_hasDefault || kind == Button::Default;
    m_buttons->addWidget(button);
    return button;
}

ActionButton *PageDialog::addCloseButton(const QString &objectName)
{
    ActionButton *button = addButton(objectName, tr("Close"), m_hasDefault ? Button::Usual : Button::Default);
    connect(button, &QAbstractButton::clicked, this, &QDialog::reject);
    return button;
}

void PageDialog::addFixedLine(QWidget *line)
{
    m_column->insertWidget(m_column->indexOf(m_buttons), line);
}

void PageDialog::setBar(QWidget *bar)
{
    delete m_buttons->takeAt(0); // the stretch
    m_buttons->addWidget(bar, 1);
}

void PageDialog::revealSoon(QWidget *line)
{
    m_page->revealSoon(line);
}

} // namespace license::ui
