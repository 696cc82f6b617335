// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/proxypanel.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// The three choices; the kind of a named proxy is a separate choice.
enum Choice { System, Direct, Named };

constexpr int usualPort = 3128;

Choice choiceOf(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::System:
        return System;
    case ProxyMode::None:
        return Direct;
    case ProxyMode::Http:
    case ProxyMode::Socks5:
        return Named;
    }
    Q_UNREACHABLE();
}

/// Also an IPv6 address as it stands in a URL, in brackets.
QString hostOf(const QString &typed)
{
    const QString host = typed.trimmed();
    return host.startsWith(u'[') && host.endsWith(u']') && host.contains(u':') ? host.sliced(1, host.size() - 2) : host;
}

bool sameProxy(const ProxySettings &a, const ProxySettings &b)
{
    return proxyText(a) == proxyText(b);
}

} // namespace

ProxyPanel::ProxyPanel(QWidget *parent)
    : GroupPanel(parent), m_choice(new QButtonGroup(this)), m_problem(new ProblemLine(u"proxyProblem"_s, this))
{
    setObjectName(u"proxyPanel"_s);
    setAccessibleName(tr("Proxy"));
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("Proxy"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(title);
    const auto add = [this, column](Choice choice, const QString &name, const QString &words) {
        auto *button = new QRadioButton(words, this);
        button->setObjectName(name);
        m_choice->addButton(button, choice);
        column->addWidget(button);
    };
    add(System, u"proxySystem"_s, tr("Use system pro&xy"));
    add(Direct, u"proxyNone"_s, tr("N&o proxy"));
    add(Named, u"proxyManual"_s, tr("&This proxy:"));
    m_fields = makeFields();
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    column->addStretch(1);
    connect(m_choice, &QButtonGroup::idClicked, this, [this](int choice) {
        m_problem->present({});
        showFields();
        if (choice == Named) {
            m_host->setFocus();
        } else {
            emit saveRequested();
        }
    });
    present({});
}

QWidget *ProxyPanel::makeFields()
{
    auto *fields = new QWidget(this);
    m_kind = new QComboBox(fields);
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->addItem(u"HTTP"_s, static_cast<int>(ProxyMode::Http));
    m_kind->addItem(u"SOCKS5"_s, static_cast<int>(ProxyMode::Socks5));
    m_host = new QLineEdit(fields);
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    m_host->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_port = new QSpinBox(fields);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(1, 65'535);
    m_port->setValue(usualPort);
    m_user = new QLineEdit(fields);
    m_user->setObjectName(u"proxyUser"_s);
    m_password = new SecretField(u"proxyPassword"_s, fields);
    m_hint = new PlainLabel(PlainLabel::Role::Secondary, fields);
    m_hint->setObjectName(u"proxyHint"_s);
    m_hint->setWordWrap(true);
    m_apply = new ActionButton(u"proxyApply"_s, tr("Appl&y"), fields);
    m_forgetButton = new ActionButton(u"proxyForget"_s, tr("For&get the password"), fields);

    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(space::large, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto addField = [this, fields, grid, &row](const QString &words, QWidget *field) {
        auto *caption = new PlainLabel(PlainLabel::Role::Secondary, words, fields);
        caption->setBuddy(field);
        field->setAccessibleName(QString(words).remove(u'&'));
        field->setMinimumHeight(controlHeight(field));
        grid->addWidget(caption, row, 0);
        // A number as wide as a name would look like a name.
        grid->addWidget(field, row++, 1, field == m_port ? Qt::AlignLeading : Qt::Alignment());
    };
    addField(tr("&Kind"), m_kind);
    addField(tr("Host"), m_host);
    addField(tr("&Port"), m_port);
    addField(tr("&User"), m_user);
    addField(tr("Passwor&d"), m_password);
    grid->addWidget(m_hint, row++, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_forgetButton);
    buttons->addStretch(1);
    grid->addLayout(buttons, row, 1);

    connect(m_apply, &QAbstractButton::clicked, this, &ProxyPanel::apply);
    connect(m_forgetButton, &QAbstractButton::clicked, this, &ProxyPanel::forgetPassword);
    for (const QLineEdit *field : std::initializer_list<const QLineEdit *>{m_host, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &ProxyPanel::showFields);
        connect(field, &QLineEdit::returnPressed, this, &ProxyPanel::apply);
    }
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyPanel::showFields);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProxyPanel::showFields);
    return fields;
}

void ProxyPanel::present(const ProxyState &state)
{
    const bool changed = !m_choice->checkedButton() || !sameProxy(state.settings, m_state.settings);
    m_state = state;
    if (changed) {
        const Choice choice = choiceOf(state.settings.mode);
        m_choice->button(choice)->setChecked(true);
        if (choice == Named) {
            m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(state.settings.mode)));
            m_host->setText(state.settings.host);
            m_port->setValue(state.settings.port);
            m_user->setText(state.settings.user);
        }
        m_password->clear();
    }
    showFields();
}

void ProxyPanel::showOutcome(const QString &words, Accent accent)
{
    m_problem->present(
        words.isEmpty() ? tr("In use from now on. Check the connection to see whether it works.") : words, accent);
}

ProxySettings ProxyPanel::value() const
{
    switch (static_cast<Choice>(m_choice->checkedId())) {
    case System:
        return {};
    case Direct:
        return {.mode = ProxyMode::None};
    case Named:
        break;
    }
    return {.mode = static_cast<ProxyMode>(m_kind->currentData().toInt()),
            .host = hostOf(m_host->text()),
            .port = static_cast<quint16>(m_port->value()),
            .user = m_user->text().trimmed()};
}

std::optional<Secret> ProxyPanel::takePassword()
{
    if (std::exchange(m_forget, false)) {
        return Secret();
    }
    if (m_password->isEmpty()) {
        return std::nullopt;
    }
    Secret password = m_password->secret();
    m_password->clear();
    return password;
}

void ProxyPanel::apply()
{
    const QString wrong = problem();
    m_problem->present(wrong);
    if (wrong.isEmpty()) {
        emit saveRequested();
    }
}

void ProxyPanel::forgetPassword()
{
    m_password->clear();
    m_forget = true;
    apply();
}

QString ProxyPanel::problem() const
{
    static const QRegularExpression name(uR"(^[^\s/@?#\\]+$)"_s);
    const ProxySettings typed = value();
    if (typed.host.isEmpty()) {
        return tr("Enter the name or the address of the proxy.");
    }
    const auto again = proxyFromText(proxyText(typed));
    if (!name.match(typed.host).hasMatch() || !again || again->host.compare(typed.host, Qt::CaseInsensitive) != 0) {
        return tr("“%1” is not the name or address of a proxy. Enter only the host, without “http://” and the port.")
            .arg(typed.host);
    }
    if (typed.user.isEmpty() && !m_password->isEmpty()) {
        return tr("A password needs a user.");
    }
    return {};
}

void ProxyPanel::showFields()
{
    const bool named = m_choice->checkedId() == Named;
    m_fields->setVisible(named);
    const bool same = sameProxy(value(), m_state.settings);
    m_apply->setEnabled(!same || !m_password->isEmpty());
    const bool canKeep = m_state.place != SecretPlace::TokenFile;
    m_password->setEnabled(canKeep && !m_user->text().trimmed().isEmpty());
    const bool saved = same && m_state.hasPassword;
    m_forgetButton->setVisible(saved);
    m_password->setPlaceholderText(saved ? savedPassword(m_state.place) : QString());
    m_hint->setText(passwordKeeping(m_state.place));
}

void ProxyPanel::takeFocus()
{
    QAbstractButton *chosen = m_choice->checkedButton();
    (m_choice->checkedId() == Named ? static_cast<QWidget *>(m_host) : chosen)->setFocus(Qt::ShortcutFocusReason);
}

void ProxyPanel::takeOver(ProxyPanel &before)
{
    if (sameProxy(before.value(), before.m_state.settings) && before.m_password->isEmpty()) {
        return;
    }
    m_choice->button(before.m_choice->checkedId())->setChecked(true);
    m_kind->setCurrentIndex(before.m_kind->currentIndex());
    m_host->setText(before.m_host->text());
    m_port->setValue(before.m_port->value());
    m_user->setText(before.m_user->text());
    m_password->clear();
    m_password->takeFrom(*before.m_password);
    showFields();
}

} // namespace license::ui
