"""A discount server of nothing but Python: POST /discounts/apply-loyalty and /discounts/remove."""

import json
import os
import re
from hashlib import sha256
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

STRIPE = os.environ.get('STRIPE_API_BASE', 'https://api.stripe.com')
SHOP = os.environ.get('SHOP_ORIGIN', 'http://localhost:5173')
# Yours: who is logged in, by the cookie that your login gave out.
LOGINS = {'a-long-random-token': {'id': 'ada', 'tier': 'gold'}}
PERCENT_BY_TIER = {'silver': 5, 'gold': 10}


class Refused(Exception):
    def __init__(self, status, code, message, **more):
        self.status, self.answer = status, {'type': 'error', 'code': code, 'message': message, **more}


def stripe(path, params=None, key=None):
    headers = {
        'Authorization': f"Bearer {os.environ['STRIPE_SECRET_KEY']}",
        'Stripe-Version': '2026-10-28.preview',
        **({'Idempotency-Key': key} if key else {}),
    }
    body = urlencode(params).encode() if params else None
    with urlopen(Request(STRIPE + path, body, headers), timeout=5) as answer:
        return json.load(answer)


def open_session(body, customer):
    is_known = isinstance(body, dict) and set(body) == {'checkout_session_id'}
    session_id = body['checkout_session_id'] if is_known else None
    # An id and nothing else: it goes into the path of a request to Stripe.
    if not re.fullmatch('cs_[A-Za-z0-9_]{8,200}', str(session_id)):
        raise Refused(400, 'bad_request', 'checkout_session_id: expected cs_…, and nothing else')
    try:
        session = stripe(f'/v1/checkout/sessions/{session_id}')
    except HTTPError as error:
        if error.code != 404:
            raise
        session = None
    # One answer for a session that is none and for another shopper's.
    if not customer or not session or session['client_reference_id'] != customer['id']:
        raise Refused(404, 'not_found', 'There is no such checkout here.')
    if session['status'] != 'open':
        raise Refused(410, 'closed', 'This checkout is over.')
    return session


def apply_loyalty(session, customer, key):
    percent = PERCENT_BY_TIER.get(customer['tier'])
    if percent is None:
        raise Refused(422, 'refused', 'This offer is for members.', reason='not_eligible')
    # On the undiscounted subtotal, in integers, half up: twice is the same as once.
    amount = (session['amount_subtotal'] * percent * 2 + 100) // 200
    coupon = {'name': 'Loyalty discount', 'amount_off': amount, 'currency': session['currency']}
    params = {f'discounts[0][coupon_data][{name}]': value for name, value in coupon.items()}
    updated = write(session, params, key)
    if updated['total_details']['amount_discount'] != amount:
        raise RuntimeError('Stripe shows another discount than the one that was written.')


def remove(session, _customer, key):
    write(session, {'discounts': ''}, key)


def write(session, params, key):
    # At Stripe keys are one space for the whole account: the session is in ours.
    of_session = key and sha256(f"{session['id']} {key}".encode()).hexdigest()
    return stripe(f"/v1/checkout/sessions/{session['id']}", params, of_session)


ACTIONS = {'/discounts/apply-loyalty': apply_loyalty, '/discounts/remove': remove}


class Discounts(BaseHTTPRequestHandler):
    def do_POST(self):
        try:
            self.answer(200, self.act())
        except Refused as refused:
            self.answer(refused.status, refused.answer)
        except ValueError:
            self.answer(400, {'type': 'error', 'code': 'bad_request', 'message': 'Expected JSON.'})
        # Stripe refused, failed or did not answer: nobody knows whether it is on.
        except (OSError, RuntimeError):
            self.answer(503, {'type': 'error', 'code': 'unavailable', 'message': 'Try again.'})

    def act(self):
        action = ACTIONS.get(self.path)
        length = int(self.headers.get('Content-Length', 0))
        if self.headers.get('Origin', SHOP) != SHOP:
            raise Refused(403, 'forbidden', 'Only the shop’s own page may ask this.')
        is_json = self.headers.get_content_type() == 'application/json'
        if not action or not is_json or not 0 <= length <= 2048:
            raise Refused(400, 'bad_request', 'Expected JSON, at an address that is there.')
        login = SimpleCookie(self.headers.get('Cookie')).get('login')
        customer = LOGINS.get(login.value) if login else None
        session = open_session(json.loads(self.rfile.read(length)), customer)
        action(session, customer, self.headers.get('Idempotency-Key'))
        return {'type': 'object', 'value': {'succeeded': True}}

    def answer(self, status, body):
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())


if __name__ == '__main__':
    server = ThreadingHTTPServer(('127.0.0.1', int(os.environ.get('PORT', 4242))), Discounts)
    print(f'http://127.0.0.1:{server.server_port}', flush=True)
    server.serve_forever()
