// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/disclosure.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

Disclosure::Disclosure(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_lines(new PlainLabel(PlainLabel::Role::Secondary, m_body))
    , m_copy(new ActionButton(name + u"Copy"_s, tr("Copy"), m_body))
{
    setObjectName(name);
    m_toggle->setObjectName(name + u"Toggle"_s);
    m_toggle->setText(title);
    m_toggle->setAccessibleName(title);
    m_toggle->setAccessibleDescription(tr("Shows or hides technical details"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lines->setObjectName(name + u"Text"_s);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setIcon(themeIcon(u"copy"_s));
    m_copy->setAccessibleDescription(tr("Copies the technical details"));

    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(space::medium, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_lines, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_body);

    connect(m_toggle, &QToolButton::toggled, this, &Disclosure::open);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_lines->words()); });
    open(false);
    hide();
}

QWidget *Disclosure::takeToggle()
{
    layout()->removeWidget(m_toggle);
    m_toggle->setParent(parentWidget());
    m_toggle->hide(); // until there is text
    hide();
    return m_toggle;
}

void Disclosure::setText(const QString &text)
{
    m_lines->setText(text);
    m_toggle->setVisible(!text.isEmpty());
    setVisible(!text.isEmpty() && (isAncestorOf(m_toggle) || m_toggle->isChecked()));
    if (text.isEmpty()) {
        m_toggle->setChecked(false);
    }
}

void Disclosure::open(bool open)
{
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
    if (!isAncestorOf(m_toggle)) {
        setVisible(open); // there is nothing else
    }
}

} // namespace license::ui
