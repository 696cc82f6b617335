// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/placeparts.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr int usualPort = 5'432;
const QString tlsOption = u"sslmode"_s;
const QString nameAndCertificate = u"verify-full"_s; // what an address without the option gets
const QString certificate = u"verify-ca"_s;

QString tlsOf(const DatabasePlace &place)
{
    for (const auto &[name, value] : place.options) {
        if (name == tlsOption) {
            return value;
        }
    }
    return nameAndCertificate;
}

} // namespace

PlaceParts::PlaceParts(QWidget *parent)
    : QWidget(parent)
    , m_host(new QLineEdit(this))
    , m_port(new NumberField(u"placePort"_s, {1, 65'535}, {}, tr("Port"), this))
    , m_database(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_tls(new QComboBox(this))
{
    m_host->setObjectName(u"placeHost"_s);
    m_database->setObjectName(u"placeDatabase"_s);
    m_user->setObjectName(u"placeUser"_s);
    m_tls->setObjectName(u"placeTls"_s);
    m_tls->addItem(tr("Certificate and host name"), nameAndCertificate);
    m_tls->addItem(tr("Certificate only"), certificate);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [this, grid, &row](const QString &words, QWidget *field) {
        auto *caption = new PlainLabel(PlainLabel::Role::Secondary, words, this);
        caption->setBuddy(field);
        field->setAccessibleName(words);
        field->setMinimumHeight(controlHeight(field));
        grid->addWidget(caption, row, 0);
        // A number as wide as a name would look like a name.
        grid->addWidget(field, row++, 1, field == m_port ? Qt::AlignLeading : Qt::Alignment());
    };
    add(tr("Host"), m_host);
    add(tr("Port"), m_port);
    add(tr("Database"), m_database);
    add(tr("Role"), m_user);
    add(tr("TLS checks"), m_tls);
    const auto tell = [this] { emit edited(value()); };
    for (QLineEdit *field : {m_host, m_database, m_user}) {
        connect(field, &QLineEdit::textEdited, this, tell);
    }
    connect(m_port, &QSpinBox::valueChanged, this, tell);
    connect(m_tls, &QComboBox::activated, this, tell);
    present(std::nullopt);
}

void PlaceParts::present(const std::optional<DatabasePlace> &place)
{
    m_place = place.value_or(DatabasePlace());
    const bool parted = m_place.service.isEmpty() && m_place.hosts.size() < 2;
    setEnabled(parted);
    const DatabaseHost host = parted ? m_place.hosts.value(0) : DatabaseHost();
    m_host->setText(host.name);
    m_port->present(host.port == 0 ? usualPort : host.port);
    m_database->setText(parted ? m_place.database : QString());
    m_user->setText(parted ? m_place.user : QString());
    m_tls->setCurrentIndex(std::max(0, m_tls->findData(tlsOf(m_place))));
}

DatabasePlace PlaceParts::value() const
{
    DatabasePlace place = m_place;
    const auto port = static_cast<quint16>(m_port->value() == usualPort ? 0 : m_port->value());
    place.hosts = m_host->text().trimmed().isEmpty() && port == 0
                      ? QVector<DatabaseHost>()
                      : QVector<DatabaseHost>{{m_host->text().trimmed(), port}};
    place.database = m_database->text().trimmed();
    place.user = m_user->text().trimmed();
    const QString tls = m_tls->currentData().toString();
    place.options.removeIf([](const auto &option) { return option.first == tlsOption; });
    if (tls != nameAndCertificate) {
        place.options.append({tlsOption, tls});
    }
    return place;
}

} // namespace license::ui
